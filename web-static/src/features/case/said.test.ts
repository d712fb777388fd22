import { beforeAll, expect, it } from 'vitest';
import type { Item } from '@/api/types';
import { useLanguage } from '@/i18n';
import { said } from './said';

const item = { number: 'N', grid: 'G1', gridName: '第01网格' } as unknown as Item;
const lines = (event: string, members: Record<string, unknown>) =>
  said(event, members, item).map((l) => `${l.label} ${l.value}`);

beforeAll(() => useLanguage('zh-CN', ['common', 'desk']));

it('tells what a phone said in the words of the form', () => {
  expect(lines('verify', { means: 'VISIT', grid: 'G1' })).toEqual([
    '核实方式 现场走访',
    '核实网格 第01网格',
  ]);
  expect(lines('settledOnSpot', { record: '已和好', readBack: true }).at(0)).toContain('已和好');
  expect(
    lines('emergency', { reason: '有人受伤', oversight: { told: ['POLICE'] } }).join(' '),
  ).not.toContain('POLICE');
});

it('leaves nothing out that no form knows', () => {
  expect(lines('verify', { odd: { inner: 'x' } })).toEqual(['inner x']);
});
