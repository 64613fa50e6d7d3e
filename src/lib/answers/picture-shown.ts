import type { Caption } from '#lib/charts/caption.ts';
import type { Locale } from '#lib/i18n/spell.ts';
import type { PictureInWords } from './answer-in-words.ts';
import type { PictureDrawn } from './picture-drawn.ts';
import { binsDrawn, beforeAfterDrawn, pathsDrawn, survivalDrawn } from './pictures-of-contacts.ts';
import { eventStudyDrawn, fanDrawn, intervalsDrawn, waterfallDrawn } from './pictures-of-estimates.ts';

/** A picture ready to be drawn, with its words. */
export type PictureShown = PictureDrawn & { caption: Caption };

/** A picture of an analysis for the chart of its kind; `note` says what was read for it. */
export const pictureShown = (told: PictureInWords, note: string, locale: Locale): PictureShown => ({
	caption: { title: told.title, reading: told.reading, note },
	...drawnOf(told, locale)
});

function drawnOf({ picture, names, title }: PictureInWords, locale: Locale): PictureDrawn {
	const nameOf = (name: string): string => names[name] ?? name;
	// what the axes are called, where the analysis says so
	const axes = { up: names.up ?? title, across: names.across ?? '' };
	if (picture.kind === 'event_study') return eventStudyDrawn(picture, { ...axes, event: names.event ?? '' }, locale);
	if (picture.kind === 'fan') return fanDrawn(picture, axes, locale);
	if (picture.kind === 'waterfall') return waterfallDrawn(picture, nameOf, locale);
	if (picture.kind === 'intervals') return intervalsDrawn(picture, nameOf, locale);
	if (picture.kind === 'bins') return binsDrawn(picture, locale);
	if (picture.kind === 'survival') return survivalDrawn(picture, nameOf, axes.across);
	if (picture.kind === 'before_after') return beforeAfterDrawn(picture, nameOf, locale);
	return pathsDrawn(picture, nameOf, locale);
}
