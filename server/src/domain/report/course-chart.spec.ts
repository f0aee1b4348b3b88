import { describe, expect, it } from '@jest/globals';
import { goal } from '../../test/weekly-input.js';
import { courseChart, type GoalCourse } from './course-chart.js';

const CUT_OFF = '2025-10-03T05:00:00.000Z';
const course: GoalCourse = {
  startOn: '2025-07-15',
  endOn: '2025-10-25',
  target: 58,
  plan: [
    { on: '2025-07-15', value: 0 },
    { on: '2025-10-25', value: 58 },
  ],
  points: [
    { cutOffAt: '2025-09-19T05:00:00.000Z', value: null },
    { cutOffAt: '2025-09-26T05:00:00.000Z', value: 56.75 },
    { cutOffAt: CUT_OFF, value: 58.0095 },
    { cutOffAt: '2025-10-10T05:00:00.000Z', value: 60 },
  ],
};

describe('the course of a goal in a report', () => {
  it('has the figures of the text at their cut-offs, and no point where none was counted or after the week', () => {
    expect(courseChart(course, goal(), CUT_OFF)).toMatchObject({
      points: [
        { on: '2025-09-26', value: 56.75, text: '56,8%' },
        { on: '2025-10-03', value: 58.0095, text: '58,0%' },
      ],
      target: { value: 58, text: '58%' },
      unit: '%',
    });
  });

  it('is not drawn before anything was counted', () => {
    expect(courseChart({ ...course, points: course.points.slice(0, 1) }, goal(), CUT_OFF)).toBeNull();
  });
});
