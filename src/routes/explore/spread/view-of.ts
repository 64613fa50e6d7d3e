import { spreadOf, spreadsToSee, type Spread, type SpreadName } from '#lib/explorations/spread.ts';
import { askedOf, type AskedOfView } from '../view-of.ts';
import { viewedOf } from '../viewed-of.ts';

export type SpreadView = AskedOfView & { names: SpreadName[]; spread: Spread | null; seconds: number | null };

/** What the page and its download show. */
export async function viewOf(locals: App.Locals, url: URL): Promise<SpreadView | null> {
	const asked = await askedOf(locals, url);
	if (!asked) return null;
	const { view, metrics, seconds } = await viewedOf(locals, asked);
	const names = spreadsToSee(view, asked.question);
	const name = names.find((one) => one === url.searchParams.get('of')) ?? names[0];
	return { ...asked, names, spread: name ? spreadOf(view, asked.question, name, metrics) : null, seconds };
}
