/**
 * The stem of a word by Porter's algorithm ("An algorithm for suffix stripping", 1980): not always a word, but alike for
 * the forms of one.
 */
export { stemmer as stemOf } from 'stemmer';
