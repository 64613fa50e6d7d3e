import js from '@eslint/js';
import { defineConfig, includeIgnoreFile } from 'eslint/config';
import globals from 'globals';
import { join } from 'node:path';
import ts from 'typescript-eslint';

// a component is read as the TypeScript that it is checked as: else the types of the whole are made anew for each
process.env.SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK = '1';
const { default: svelte } = await import('eslint-plugin-svelte');

export default defineConfig(
	includeIgnoreFile(join(import.meta.dirname, '.gitignore')),
	js.configs.recommended,
	ts.configs.strictTypeChecked,
	svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true }
		},
		rules: { '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }] }
	},
	{
		files: ['**/*.svelte'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } }
	},
	{ files: ['**/*.js'], extends: [ts.configs.disableTypeChecked] }
);
