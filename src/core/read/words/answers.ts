/** Words of "declined to comment", "has yet to respond" and the like. */
export const ANSWERS: readonly string[] =
  'comment comments commenting discuss elaborate respond responded reply replied reached inquiries answer answered statement statements return returned'.split(
    ' ',
  );
