/** Something to choose with: its element, and what it shows as chosen. */
export interface Control<Value> {
  readonly node: HTMLElement;
  draw(value: Value): void;
}

export interface ControlChoice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}
