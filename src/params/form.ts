import type { ParamMatcher } from '@sveltejs/kit';
import { forms, type Form } from '#lib/exports/forms.ts';

/** What a table can leave as: the last letters of its address. */
export const match = ((param): param is Form => forms.some((form) => form === param)) satisfies ParamMatcher;
