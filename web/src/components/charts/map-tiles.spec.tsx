import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MapLink, MapSpot } from './map-link.js';
import { MapTiles } from './map-tiles.js';

const spots: readonly MapSpot[] = [0, 1, 2, 3, 4].map((col) => ({
  ...{ code: `2430${String(col)}`, short: 'X', level: 1, col, row: 0 },
}));
const drawn: string[] = [];
const link: MapLink = (code, props) => {
  drawn.push(code);
  return <a href={`/xa-phuong/${code}`} {...props} />;
};
const say = ({ code }: MapSpot): string => code;

describe('the squares of a map', () => {
  it('looking from one to the next draws these two anew and leaves the others alone', async () => {
    render(<MapTiles cols={5} tiles={spots} label="Bản đồ" hint="" {...{ say, link }} />);
    await userEvent.tab();
    expect(screen.getByRole('link', { name: '24300' })).toHaveFocus();
    drawn.length = 0;
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('link', { name: '24301' })).toHaveFocus();
    expect(drawn.toSorted()).toEqual(['24300', '24301']);
  });
});
