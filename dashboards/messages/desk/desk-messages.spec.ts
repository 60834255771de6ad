import { deskLocales } from '../../src/i18n/locales';
import { describeMessages } from '../testing';

describeMessages(new URL('.', import.meta.url), deskLocales);
