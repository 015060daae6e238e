const code = (character: string): number => character.charCodeAt(0);
const quote = code('"');
const backslash = code("\\");
const comma = code(",");
const opening = new Set([code("["), code("{")]);
const closing = new Set([code("]"), code("}")]);
const blank = new Set([code(" "), code("\n"), code("\r"), code("\t")]);

/** Cuts the text of a JSON array into the texts of its elements, piece by piece; each is for JSON.parse to judge. */
export class ElementSplitter {
  readonly #longest: number;
  #element = "";
  #depth = 0;
  #inString = false;
  #escaped = false;
  #afterComma = false;
  #closed = false;
  /** Why `push` said "wrong". */
  problem = "";

  /** `longest` is the greatest length of an element. */
  constructor(longest: number) {
    this.#longest = longest;
  }

  /** True once the array has ended. */
  get isComplete(): boolean {
    return this.#closed;
  }

  /** The elements that end in this piece, or "wrong" when this cannot be an array. */
  push(piece: string): string[] | "wrong" {
    const elements: string[] = [];
    let start = 0;
    for (let i = 0; i < piece.length && this.problem === ""; i++) {
      const character = piece.charCodeAt(i);
      if (this.#inString) this.#stringCharacter(character);
      else if (this.#depth === 0) {
        this.#outside(character);
        start = i + 1;
      } else if (this.#endsElement(character)) {
        this.#take(piece.slice(start, i), character === comma, elements);
        start = i + 1;
      }
    }
    if (this.#depth > 0) this.#element += piece.slice(start);
    if (this.#element.length > this.#longest) this.problem = "an element is longer than 1 MiB";
    return this.problem === "" ? elements : "wrong";
  }

  #stringCharacter(character: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (character === backslash) this.#escaped = true;
    else if (character === quote) this.#inString = false;
  }

  #outside(character: number): void {
    if (blank.has(character)) return;
    if (this.#closed) this.problem = "text follows the array";
    else if (character === code("[")) this.#depth = 1;
    else this.problem = "it does not begin with [";
  }

  /** Follows strings and brackets; true at a comma or the bracket that ends an element of the outermost array. */
  #endsElement(character: number): boolean {
    if (character === quote) this.#inString = true;
    else if (opening.has(character)) this.#depth += 1;
    else if (closing.has(character)) {
      this.#depth -= 1;
      this.#closed = this.#depth === 0;
    }
    return this.#closed || (character === comma && this.#depth === 1);
  }

  #take(rest: string, isComma: boolean, elements: string[]): void {
    const element = (this.#element + rest).trim();
    this.#element = "";
    if (element !== "") elements.push(element);
    else if (isComma || this.#afterComma) this.problem = "an element is missing beside a comma";
    this.#afterComma = isComma;
  }
}
