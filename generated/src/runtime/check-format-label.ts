/** Whether a label of a host's name may consist of these letters, of any script (RFC 5891, section 4.2; RFC 5892). */
export function isLabel(label: string): boolean {
  if (/^-|-$|^..--/u.test(label) || /^\p{M}/u.test(label)) return false;
  const letters = label.replaceAll("\u200c", "").replaceAll("\u200d", "");
  if (
    /[^\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}\-\u00b7\u0375\u05f3\u05f4\u30fb\u06fd\u06fe\u0f0b\u3007]/u.test(
      letters,
    )
  )
    return false;
  return (
    !never.test(label) && contexts.every(({ letter, fits }) => !letter.test(label) || fits(label))
  );
}

/** RFC 5892, section 2.6: letters by their properties, and no letters of a label all the same. */
const never = /[\u0640\u07fa\u302e\u302f\u3031-\u3035\u303b]/u;

/** RFC 5892, appendix A: letters that are allowed in some surroundings only. */
const contexts: readonly { readonly letter: RegExp; readonly fits: (label: string) => boolean }[] =
  [
    { letter: /\u00b7/u, fits: (label) => !/(?<!l)\u00b7|\u00b7(?!l)/u.test(label) },
    { letter: /\u0375/u, fits: (label) => !/\u0375(?!\p{Script=Greek})/u.test(label) },
    {
      letter: /[\u05f3\u05f4]/u,
      fits: (label) => !/(?<!\p{Script=Hebrew})[\u05f3\u05f4]/u.test(label),
    },
    {
      letter: /\u30fb/u,
      fits: (label) =>
        /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(
          label.replaceAll("\u30fb", ""),
        ),
    },
    { letter: /[\u0660-\u0669]/u, fits: (label) => !/[\u06f0-\u06f9]/u.test(label) },
    {
      letter: /\u200d/u,
      fits: (label) =>
        !/(?<!\p{L}\p{M}*[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca])\u200d/u.test(
          label,
        ),
    },
    {
      letter: /\u200c/u,
      fits: (label) =>
        !/(?<![\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca]|[\p{Script=Arabic}\p{Script=Syriac}])\u200c/u.test(
          label,
        ),
    },
  ];
