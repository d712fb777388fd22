import { beforeAll, describe, expect, it } from 'vitest';
import type { Item, TimelineEntry } from '@/api/types';
import { useLanguage } from '@/i18n';
import { told } from './changes';
import { facts } from './facts';

const item = {
  number: 'N',
  grid: 'G1',
  gridName: '第01网格',
  body: { code: 'B1', name: '下渡社区调委会' },
  suggestion: null,
  standing: { trail: [{ code: 'B0', name: '街道调委会' }] },
} as unknown as Item;

const said = (event: string, data: Record<string, unknown>) =>
  facts({ event, data } as unknown as TimelineEntry, item).map((f) => `${f.label} ${f.value}`);

beforeAll(() => useLanguage('zh-CN', ['common', 'desk']));

describe('facts of an event', () => {
  it('are told in words and in a fixed order', () => {
    expect(
      said('routeOut', { receiver: '区人民法院', channel: 'CIV', article: '第二十六条' }),
    ).toEqual(['途径 民事诉讼', '接收机关 区人民法院', '依据 第二十六条']);
    expect(said('terminate', { cause: 'REFUSED', routes: ['CIV', 'LA'] })).toEqual([
      '原因 一方不同意或退出',
      '已告知途径 民事诉讼、劳动人事争议仲裁',
    ]);
    expect(said('agree', { form: 'ORAL', terms: 2, contents: ['PAYMENT'], plan: [] })).toEqual([
      '形式 口头协议',
      '条款 2 条',
      '内容 给付金钱',
    ]);
  });

  it('name bodies, and know that a lead is an item in a merge and a body in a joint task', () => {
    expect(said('dispatch', { body: 'B1', tier: 'COMMUNITY' })).toEqual(['派往 下渡社区调委会']);
    expect(said('jointTask', { lead: 'B1', assist: ['B0', 'B9'] })).toEqual([
      '主办 下渡社区调委会',
      '协办 街道调委会、B9',
    ]);
    expect(said('merge', { lead: '440105-2026-000001' })).toEqual(['主办件 440105-2026-000001']);
  });

  it('leave out what says nothing, and what they do not know', () => {
    expect(said('recordParties', { AGENT: 0, CLAIMANT: 2, REPRESENTATIVE: 5 })).toEqual([
      '申请人 2 人',
      '代表人 5 人',
    ]);
    expect(said('report', { severity: { parts: {} }, somethingNew: 1 })).toEqual([]);
    expect(said('recuse', { person: 'uuid', relation: 'FAMILY' })).toEqual(['关系 近亲属关系']);
  });

  it('tell the paper with its service', () => {
    expect(
      said('reply', { decision: 'SUPPORT', paper: { number: 'X1', servedOn: '2026-11-01' } }),
    ).toEqual(['决定 支持诉求', '文书 X1（2026-11-01 送达）']);
  });
});

it('changes since are told before and after, and fields of no interest are left out', () => {
  const change = (field: string, before: string, after: string) => ({ field, before, after });
  expect(
    told(
      [
        change('BODY_CODE', '', 'B1'),
        change('KIND', 'NEIGHBOR', 'PROPERTY_MGMT'),
        change('GRID_VERSION', '1', '2'),
        change('CONTENTS', '', 'PAYMENT,APOLOGY'),
        change('FAST_LANE', 'false', 'true'),
      ],
      item,
    ).map((f) => `${f.label}:${f.before}>${f.after}`),
  ).toEqual([
    '承办组织:>下渡社区调委会',
    '类别:邻里纠纷>物业纠纷',
    '协议内容:>给付金钱、赔礼道歉',
    '快办:否>是',
  ]);
});
