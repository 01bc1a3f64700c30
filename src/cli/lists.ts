/** The values of an option that takes several with commas between. */
export function listed(list: string): string[] {
  return list.split(',').filter((value) => value.trim() !== '');
}
