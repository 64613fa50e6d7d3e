const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant, in seconds since 1970, on the clock of a zone: 2026-11-20 14:05:09. */
export function localMoment(seconds: number, zone: string): string {
	const format =
		formats.get(zone) ??
		// the Swedish habit is the international one
		new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
	formats.set(zone, format);
	return format.format(new Date(seconds * 1000));
}
