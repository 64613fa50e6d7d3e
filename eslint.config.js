import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, includeIgnoreFile } from 'eslint/config';
import globals from 'globals';
import { join } from 'node:path';
import ts from 'typescript-eslint';

export default defineConfig(
	includeIgnoreFile(join(import.meta.dirname, '.gitignore')),
	js.configs.recommended,
	ts.configs.strictTypeChecked,
	svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: { allowDefaultProject: ['eslint.config.js', 'svelte.config.js'] },
				extraFileExtensions: ['.svelte']
			}
		},
		rules: { '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }] }
	},
	{ files: ['**/*.svelte'], languageOptions: { parserOptions: { parser: ts.parser } } },
	{ files: ['**/*.js'], extends: [ts.configs.disableTypeChecked] }
);
