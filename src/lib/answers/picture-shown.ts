import type { Caption } from '#lib/charts/caption.ts';
import type { Estimated } from '#lib/analyses/analysis.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import { m } from '#lib/i18n/words.ts';
import type { PictureInWords } from './answer-in-words.ts';
import type { PictureDrawn } from './picture-drawn.ts';
import { binsDrawn, beforeAfterDrawn, pathsDrawn, survivalDrawn } from './pictures-of-contacts.ts';
import { eventStudyDrawn, fanDrawn, intervalsDrawn, waterfallDrawn } from './pictures-of-estimates.ts';

/** A picture ready to be drawn, with its words. */
export type PictureShown = PictureDrawn & { caption: Caption };

/** What surrounds a picture: what was read for it, and which target or event it is of. */
type Around = { note: string; of: string | null };

/** A picture of an analysis for the chart of its kind. */
export const pictureShown = (told: PictureInWords, around: Around, locale: Locale): PictureShown => ({
	caption: { title: told.title, reading: told.reading, note: around.note },
	...drawnOf(told, around, locale)
});

function drawnOf({ picture, names }: PictureInWords, { of }: Around, locale: Locale): PictureDrawn {
	const nameOf = (name: string): string => names[name] ?? name;
	if (picture.kind === 'waterfall') return waterfallDrawn(picture, nameOf, locale);
	if (picture.kind === 'intervals') return intervalsDrawn(picture, nameOf, locale);
	if (picture.kind === 'bins') return binsDrawn(picture, locale);
	if (picture.kind === 'before_after') return beforeAfterDrawn(picture, nameOf, locale);
	if (picture.kind === 'paths') return pathsDrawn(picture, nameOf, locale);
	if (picture.kind === 'survival')
		return survivalDrawn(picture, nameOf, names.across ?? m.analyses_across_days({}, { locale }));
	const up = names.up ?? unitAlone(picture.unit, locale);
	if (picture.kind === 'fan') return fanDrawn(picture, { up, across: names.across ?? '' }, locale);
	const across = names.across ?? m.analyses_across_months({}, { locale });
	return eventStudyDrawn(picture, { up, across, event: names.event ?? of ?? '' }, locale);
}

/** The unit of an axis whose numbers are written without one. */
function unitAlone(unit: Estimated['unit'], locale: Locale): string {
	if (unit === 'points') return m.analyses_up_points({}, { locale });
	return unit === 'score' ? m.analyses_up_score({}, { locale }) : '';
}
