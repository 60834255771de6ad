/** Lets pass while it is open, and makes wait while it is shut. */
export class Gate {
  private readonly waiting: (() => void)[] = [];

  constructor(private isOpen: boolean) {}

  open(): void {
    this.isOpen = true;
    for (const pass of this.waiting.splice(0)) pass();
  }

  shut(): void {
    this.isOpen = false;
  }

  async pass(): Promise<void> {
    if (!this.isOpen) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}
