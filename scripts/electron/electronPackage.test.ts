// Where the installer is sent, and what it is given.

import { describe, expect, it } from 'vitest';

import { LaunchError } from '../launchError.ts';
import { downloadSource, installerEnvironment } from './electronPackage.ts';

describe('downloadSource', () => {
  it('is GitHub where no mirror is named', () => {
    expect(downloadSource({})).toBe('https://github.com/');
    expect(downloadSource({ ELECTRON_MIRROR: '' })).toBe('https://github.com/');
  });

  it('is the mirror that is named, the one in .npmrc first', () => {
    const ELECTRON_MIRROR = 'http://mirror.school:8080/electron/';
    expect(downloadSource({ ELECTRON_MIRROR })).toBe(ELECTRON_MIRROR);
    const npm_config_electron_mirror = 'https://npm.school/';
    expect(downloadSource({ ELECTRON_MIRROR, npm_config_electron_mirror })).toBe(
      npm_config_electron_mirror,
    );
  });

  it.each(['mirror.school', 'localhost:8080/electron/', 'https://', '/srv/electron'])(
    'refuses %s, which is no address',
    (ELECTRON_MIRROR) => {
      const look = () => downloadSource({ ELECTRON_MIRROR });
      expect(look).toThrow(LaunchError);
      expect(look).toThrow(
        `ELECTRON_MIRROR must be an address that begins with https://, not ${ELECTRON_MIRROR}.`,
      );
    },
  );
});

describe('installerEnvironment', () => {
  it('keeps what is there and puts temporary files where they are watched', () => {
    const environment = installerEnvironment({ HOME: '/home/me', TMPDIR: '/tmp' }, '/watched');
    expect(environment).toMatchObject({
      HOME: '/home/me',
      TMPDIR: '/watched',
      TEMP: '/watched',
      TMP: '/watched',
    });
    expect(environment).not.toHaveProperty('ELECTRON_GET_USE_PROXY');
  });

  it.each(['HTTPS_PROXY', 'https_proxy', 'npm_config_https_proxy'])(
    'sends the installer through the proxy of %s',
    (name) => {
      expect(installerEnvironment({ [name]: 'http://proxy:3128' }, '/watched')).toMatchObject({
        ELECTRON_GET_USE_PROXY: '1',
        HTTPS_PROXY: 'http://proxy:3128',
      });
    },
  );
});
