/**
 * The path to go back to when a form says where it stood: only paths of this site, else the start page.
 * Browsers read `//host` and `/\host` as other sites, and drop tabs and line breaks while they read.
 */
export function inside(path: unknown): string {
	const start = '/';
	if (typeof path !== 'string' || !/^\/(?![/\\])[^\t\r\n]*$/.test(path)) return start;
	const { pathname, searchParams } = new URL(path, 'http://inside');
	// `/.//host` has become `//host`
	if (pathname.startsWith('//')) return start;
	// `?/save` names what a form did last, which is not to be done again
	for (const name of [...searchParams.keys()]) if (name.startsWith('/')) searchParams.delete(name);
	return searchParams.size === 0 ? pathname : `${pathname}?${searchParams.toString()}`;
}
