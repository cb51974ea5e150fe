/** `health.read` as the name of its text: a dot would part it in two. */
export const permissionKey = (permission: string): string =>
  permission.replaceAll(".", "_")
