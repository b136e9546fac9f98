// The one function of spdx-satisfies, which brings no types of its own.

declare module 'spdx-satisfies' {
  /**
   * @param expression of SPDX
   * @param allowed licences, each by its name alone
   * @throws Error for what is no expression
   */
  export default function satisfies(expression: string, allowed: string[]): boolean;
}
