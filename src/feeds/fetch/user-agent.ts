/** Tells whom we ask who asks, and how to complain. https://www.rfc-editor.org/rfc/rfc9110#field.user-agent */
export function userAgent(contact: string | undefined): string {
  if (contact === undefined) return 'Writethru';
  const isMail = contact.includes('@') && !contact.includes(':');
  return `Writethru (+${isMail ? `mailto:${contact}` : contact})`;
}
