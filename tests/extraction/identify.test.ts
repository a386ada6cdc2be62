import { describe, expect, it } from 'vitest';

import { FAMILIES, identify } from '../../extraction/families.ts';
import { documentOf, fixture } from './page.ts';

const namesFor = (html: string, url: string): string[] =>
  identify(documentOf(html), url).map(({ name }) => name);

const HOST = 'https://songmay.vn';

describe('the system behind a page', () => {
  it.each([
    ['liferay-6-custom-publisher', 'liferay'],
    ['liferay-7-word-paste', 'liferay'],
    ['sharepoint-2013-external-class', 'sharepoint'],
    ['sharepoint-2019-player', 'sharepoint'],
    ['dnn-labels', 'dotnetnuke'],
    ['nukeviet-3-imghome', 'nukeviet'],
    ['nukeviet-4-full', 'nukeviet'],
    ['onecms-related-inside', 'onecms'],
    ['cms-picture-tables', 'cms'],
    ['vccorp-preview-mode', 'vccorp'],
    ['qn-relates-inside', 'qn'],
    ['vnpt-toolbar', 'vnpt'],
    ['webcenter-generated-ids', 'webcenter'],
    ['joomla-k2-item', 'joomla-k2'],
    ['joomla-core-article', 'joomla'],
    ['drupal-7-node', 'drupal'],
    ['drupal-10-node', 'drupal'],
    ['wordpress-flatsome', 'wordpress'],
    ['nextjs-hashed', 'next'],
  ])('is known by the markup of %s', (name, family) => {
    expect(namesFor(fixture(name), `${HOST}/bai`)).toContain(family);
  });

  it.each([
    ['/giao-duc/202402/nhung-lop-hoc-xoa-mu-chu-3f91a2c/', 'yyyymm-hex'],
    ['/doi-thoai-voi-thanh-nien-a184220.html', 'a-id'],
    ['/news/1117/60212/trao-huy-hieu-dang', 'tb'],
    ['/chi-tiet-tin/-/view-article/1/1529/1602037800000', 'liferay'],
    ['/hop-tac-xa-rau-sach-post268812.html', 'cms'],
  ])('is known by the address %s', (path, family) => {
    expect(namesFor('<p>Bài</p>', HOST + path)).toContain(family);
  });

  it('is nobody where there is no sign', () => {
    expect(namesFor('<div class="content"><p>Bài</p></div>', `${HOST}/bai-viet`)).toEqual([]);
  });

  it('has a name of its own and only selectors that a browser accepts', () => {
    const names = FAMILIES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const document = documentOf('<p>Bài</p>');
    for (const { name, marks, body, title, lead, date, author, chrome } of FAMILIES)
      for (const selector of [marks, body, title, lead, date, author, chrome])
        if (selector) expect(() => document.querySelector(selector), name).not.toThrow();
  });
});
