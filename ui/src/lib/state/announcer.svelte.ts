/** What a screen reader says next; shown nowhere. */
class Announcer {
  message = $state("");

  /** Says a sentence, also when it is the same as the last one. */
  say(sentence: string): void {
    // A trailing no-break space makes an equal sentence count as a change.
    this.message = this.message === sentence ? `${sentence}\u00A0` : sentence;
  }
}

export const announcer = new Announcer();
