import { CliError } from './errors.js';

/** A parser for an option that takes a number of at least `least`. */
export function numberOption(option: string, least: number, whole = true): (value: string) => number {
  return (value) => {
    const number = Number(value);
    const fits =
      value.trim() !== '' &&
      Number.isFinite(number) &&
      number >= least &&
      (!whole || Number.isSafeInteger(number));
    if (!fits) throw new CliError('not-a-number', option, value, least);
    return number;
  };
}
