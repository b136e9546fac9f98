// The newest few of something, by id.

export class RecentById<Value> {
  private readonly values = new Map<number, Value>();
  private ids = 0;

  /** @param most that are kept */
  constructor(private readonly most: number) {}

  /** @returns the id of the new one, whose coming may end the oldest */
  add(value: Value): number {
    const id = ++this.ids;
    this.values.set(id, value);
    this.values.delete(id - this.most);
    return id;
  }

  get(id: number): Value | undefined {
    return this.values.get(id);
  }
}
