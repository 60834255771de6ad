import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';

/** Describes the form of an import. The order of its parts matters. */
export const ApiUpload = () =>
  applyDecorators(
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: ['campaign', 'mapping', 'file'],
        properties: {
          campaign: { type: 'string' },
          mapping: { type: 'string', description: 'How the columns of the file are read: YAML or JSON.' },
          file: { type: 'string', format: 'binary', description: 'CSV, of any size. The last part of the form.' },
        },
      },
    }),
  );
