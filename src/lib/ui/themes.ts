/** How the page is lit: as the reader's system says, or always one way. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export const themeCookie = 'theme';

export function isTheme(text: unknown): text is Theme {
	return themes.some((theme) => theme === text);
}
