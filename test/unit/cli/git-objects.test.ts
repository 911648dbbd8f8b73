/** What files held, read from git's object store. */
import assert from 'node:assert/strict';
import { FILE_SIZE_LIMIT } from '../../../src/core';
import { filesOfCommit, readBlobs } from '../../../src/cli/git/objects';
import { createGit } from '../../../src/cli/git/run-git';
import { gitRepository } from './git-repository';

describe('blobs', () => {
  it('hold the same whether they are read at once or in portions', () => {
    const texts = ['', 'a', 'two\nlines\n', '\u00e9'.repeat(300), 'x'.repeat(FILE_SIZE_LIMIT + 1)];
    const repository = gitRepository(
      Object.fromEntries(texts.map((text, index) => [`${index}.md`, text] as const)),
    );
    const commit = repository.commit();
    const git = createGit(repository.folder, process.env);
    const files = filesOfCommit(git, commit, '');
    const hashes = files.map(({ hash }) => hash);
    const expected = texts.map((text) => (text.length > FILE_SIZE_LIMIT ? { unreadable: 'size' } : text));
    for (const atOnce of [undefined, 2000, 400, 1]) {
      const contents = readBlobs(git, [...hashes, ...hashes], atOnce);
      assert.deepEqual(
        hashes.map((hash) => contents.get(hash)),
        expected,
        String(atOnce),
      );
    }
    assert.equal(readBlobs(git, []).size, 0);
  });
});
