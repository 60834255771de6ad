import { createFormat } from './format';

const [en, ru] = [createFormat('en', 'Europe/Vilnius'), createFormat('ru', 'Europe/Vilnius')];

/** Typesetters' spaces differ from version to version; people see spaces. */
const plain = (text: string) => text.replace(/\s/gu, ' ');

it('writes numbers as people of the language read them', () => {
  expect([en.count(1204), plain(ru.count(1204))]).toEqual(['1,204', '1 204']);
  expect([en.share(0.4812), plain(ru.share(0.4812))]).toEqual(['48.1%', '48,1 %']);
  expect(plain(en.range([0.4, 0.5]))).toBe('40.0% – 50.0%');
});

it('writes a dash for what there is none of', () => {
  expect([en.count(null), en.share(undefined)]).toEqual(['—', '—']);
});

it('writes changes with a sign', () => {
  expect([en.change(0.123), en.change(-0.3), en.change(0)]).toEqual(['+12%', '−30%', '0%']);
  expect([en.more(3), en.more(-1204)]).toEqual(['+3', '−1,204']);
  expect([en.points(0.012), en.points(-0.035), en.points(0.01)]).toEqual(['+1.2', '−3.5', '+1.0']);
});

it('writes days as they are, times in the zone of the campaign', () => {
  expect([en.day('2022-04-05'), en.longDay('2022-04-05')]).toEqual(['Apr 5', 'Tue, April 5, 2022']);
  expect(en.span('2022-03-30', '2022-04-05')).toBe('Mar 30 – Apr 5, 2022');
  expect(ru.span('2022-03-30', '2022-04-05')).toBe('30 мар. – 5 апр. 2022 г.');
  expect(en.clock('2022-04-05T10:00:00.000Z')).toBe('13:00:00');
  expect(ru.clock('2022-04-05T22:30:01.000Z')).toBe('01:30:01');
});

it('names countries and languages, and leaves codes that have no name', () => {
  expect([en.country('LT'), ru.country('LT'), en.country('QX')]).toEqual(['Lithuania', 'Литва', 'QX']);
  expect([en.language('ru'), ru.language('ru')]).toEqual(['Russian', 'Русский']);
});
