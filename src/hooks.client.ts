import type { ClientInit } from '@sveltejs/kit';
import { speakLanguageOfPage } from '#lib/i18n/words.ts';

export const init: ClientInit = speakLanguageOfPage;
