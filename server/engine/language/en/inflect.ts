/** The forms of an English verb that a text may hold. */
export interface VerbForms {
  readonly base: string;
  readonly present: string;
  readonly past: string;
  readonly participle: string;
  readonly gerund: string;
}

/** `say says said said saying`, or a regular verb's base alone: `confirm`. */
export function inflect(entry: string): VerbForms {
  const [base = '', present, past, participle, gerund] = entry.split('/');
  return {
    base,
    present: present ?? thirdPerson(base),
    past: past ?? regularPast(base),
    participle: participle ?? past ?? regularPast(base),
    gerund: gerund ?? `${base.replace(/(?<=[^eoy])e$/u, '')}ing`,
  };
}

const thirdPerson = (base: string): string =>
  /(?:s|sh|ch|x|z|o)$/u.test(base) ? `${base}es` : /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;

const regularPast = (base: string): string =>
  base.endsWith('e') ? `${base}d` : /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
