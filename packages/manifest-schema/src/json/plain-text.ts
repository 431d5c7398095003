/** Whether text can be printed as it is: no control character, which could rewrite a terminal, no lone surrogate, no line separator. */
export function isPlainText(text: string): boolean {
  return !/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(text);
}
