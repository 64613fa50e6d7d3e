/** Languages that customers and agents of a centre in the region are likely to name, by their codes. */
const codes = (
	'da sv nb nn no fi is fo kl se en de nl fr es pt it pl lt lv et ru uk be cs sk hu ro bg hr sr bs sl mk sq el tr ar fa ' +
	'ku ckb so ti am ur pa hi bn ta th vi zh ja ko tl sw he'
).split(' ');

const namedIn = ['en', 'da', 'sv', 'nb', 'nn', 'fi', 'de', 'nl', 'fr', 'es'];

/** Norwegian's two ways of writing are one language to a caller. */
const oneLanguage: Record<string, string> = { nb: 'no', nn: 'no' };

/** Made when a language is first asked for: most commands ask for none. */
let codesByName: ReadonlyMap<string, string> | null = null;

function readCodesByName(): ReadonlyMap<string, string> {
	const codeOfName = new Map<string, string>();
	for (const locale of namedIn) {
		const names = new Intl.DisplayNames([locale], { type: 'language' });
		for (const code of codes) codeOfName.set((names.of(code) ?? code).toLowerCase(), oneLanguage[code] ?? code);
	}
	// what a language calls itself
	for (const code of codes) {
		const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
		codeOfName.set(name.toLowerCase(), oneLanguage[code] ?? code);
	}
	return codeOfName;
}

/** One word for a language however it is written: `da`, `da-DK`, `dan`, `Danish`, `dansk`; a name that is not known stands for itself. */
export function languageCode(name: string): string {
	const plain = name.trim().toLowerCase();
	codesByName ??= readCodesByName();
	const known = codesByName.get(plain);
	if (known !== undefined) return known;
	const code = /^[a-z]{2,3}(?=[-_]|$)/.exec(plain)?.[0];
	return code === undefined ? plain : canonical(code);
}

function canonical(code: string): string {
	const [two = code] = Intl.getCanonicalLocales(code);
	return oneLanguage[two] ?? two;
}

/** Whether a list of languages (`da, sv`; commas, semicolons, slashes, bars, "and") holds one of them. */
export function speaks(languages: string, language: string): boolean {
	const wanted = languageCode(language);
	const listed = languages.split(/[,;/|+&]|\s+(?:and|og|och|und)\s+/i);
	return listed.filter((name) => name.trim() !== '').some((name) => languageCode(name) === wanted);
}
