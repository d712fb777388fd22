import { shallowRef } from 'vue';

export interface Question {
  title: string;
  text: string;
  /** Text of the button that goes on. */
  yes: string;
}

/** The question being asked, shown by the face's one AskBox. */
export const question = shallowRef<Question | null>(null);
let pending: ((yes: boolean) => void) | null = null;

/** Asks before something that cannot be undone; false when the person backs out. */
export function ask(what: Question): Promise<boolean> {
  pending?.(false);
  question.value = what;
  return new Promise((resolve) => {
    pending = resolve;
  });
}

/** The person's answer. */
export function answer(yes: boolean): void {
  question.value = null;
  pending?.(yes);
  pending = null;
}
