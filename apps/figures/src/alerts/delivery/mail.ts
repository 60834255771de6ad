import { createTransport, type Transporter } from 'nodemailer';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for each attempt: who gets a letter twice can see that it is one. */
  readonly id: string;
}

/** Milliseconds. */
const timeoutMs = 15_000;

/** Sends e-mail, where the installation says by which server and from whom. */
export class Mail {
  private readonly transport: Transporter | undefined;

  /** @param smtpUrl such as `smtps://user:password@mail.example.org`; none, or no sender: e-mail is off */
  constructor(
    smtpUrl: string | undefined,
    private readonly from: string | undefined,
  ) {
    if (smtpUrl === undefined || from === undefined) return;
    const timeouts = { connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs };
    this.transport = createTransport({ url: smtpUrl, ...timeouts, disableFileAccess: true, disableUrlAccess: true });
  }

  get isOn(): boolean {
    return this.transport !== undefined;
  }

  /** @returns what the server answered; rejects if it did not take the letter */
  async send({ to, subject, text, id }: Letter): Promise<string> {
    if (!this.transport) throw new Error('e-mail is off: SMTP_URL and MAIL_FROM are not set');
    const headers = { 'Auto-Submitted': 'auto-generated' };
    const sent = await this.transport.sendMail({
      from: this.from,
      to,
      subject,
      text,
      headers,
      messageId: `<${id}@callboard>`,
    });
    return String(sent.response);
  }
}
