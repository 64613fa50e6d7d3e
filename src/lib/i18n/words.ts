import { isLocale, overwriteGetLocale } from './paraglide/runtime.js';

export { m } from './paraglide/messages.js';
export { cookieName, getLocale, isLocale, locales, type Locale } from './paraglide/runtime.js';

/** Outside a request (a command, the start of the server) words come in the language that the terminal is set to. */
export function speakLanguageOfTerminal() {
	const set = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || 'en';
	const language = set.slice(0, 2).replace(/^n[no]$/, 'nb');
	overwriteGetLocale(() => (isLocale(language) ? language : 'en'));
}

/** In a browser words come in the language the page was written in; by itself every word would look for it in the cookie anew. */
export function speakLanguageOfPage() {
	const { lang } = document.documentElement;
	if (isLocale(lang)) overwriteGetLocale(() => lang);
}
