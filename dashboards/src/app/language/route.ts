import { isDeskLocale, localeCookie } from '../../i18n/locales';

const aYear = 365 * 24 * 60 * 60;

/**
 * Remembers the language chosen, and goes back to where it was chosen. A form, so that it works without script. A page
 * that does not have the language goes by the browser's.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData();
  const locale = form.get('locale');
  if (!isDeskLocale(locale)) return new Response(null, { status: 400 });
  const cookie = `${localeCookie}=${locale}; Path=/; Max-Age=${aYear}; SameSite=Lax`;
  return new Response(null, { status: 303, headers: { location: localPath(form.get('back')), 'set-cookie': cookie } });
}

/** Only a path of our own: anything else could send people elsewhere. */
function localPath(value: FormDataEntryValue | null): string {
  return typeof value === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(value) ? value : '/';
}
