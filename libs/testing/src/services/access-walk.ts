import { type Access, AccessDeclarations, mayCall, type Role, roles, sessionCookie, volunteerCookie } from '#platform';

/** What is needed of a service. */
interface Service {
  get(type: typeof AccessDeclarations): AccessDeclarations;
  inject(request: {
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
    url: string;
    headers: Record<string, string>;
  }): Promise<{ statusCode: number; body: string }>;
}

type Caller = Role | 'nobody';

export interface AccessWalk {
  /** Who may call each endpoint, as declared: `POST /v1/imports: organizer, admin`. In the order of the alphabet. */
  readonly declared: readonly string[];
  /** The same, found by calling each endpoint as everybody. */
  readonly found: readonly string[];
}

/**
 * Calls every endpoint of a service in every role, and as nobody. Nothing is sent along, so that whoever is let in is
 * told that something is missing, or that nothing is there.
 *
 * @param headersOf of somebody in the role
 */
export async function walkAccess(
  service: Service,
  headersOf: (role: Role) => Promise<Record<string, string>>,
): Promise<AccessWalk> {
  const endpoints = service.get(AccessDeclarations).endpoints();
  const headers = await Promise.all(roles.map(async (role) => [role, await headersOf(role)] as const));
  const callers: readonly (readonly [Caller, Record<string, string>])[] = [['nobody', {}], ...headers];
  const found: string[] = [];
  for (const { method, path } of endpoints) {
    const url = urlOf(path);
    const admitted: Caller[] = [];
    for (const [caller, own] of callers) {
      const { statusCode } = await service.inject({ method: method as 'GET', url, headers: own });
      if (statusCode !== 401 && statusCode !== 403) admitted.push(caller);
    }
    found.push(line(method, path, admitted));
  }
  const declared = endpoints.map(({ method, path, access }) => line(method, path, callersOf(access)));
  return { declared: declared.sort(), found: found.sort() };
}

const harmless = ['GET', 'HEAD', 'OPTIONS'];

/** What browsers send along with what another site had them send; the last is of one that says nothing. */
const elsewhere = [
  { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' },
  { 'sec-fetch-site': 'same-site', origin: 'https://elsewhere.example' },
  { origin: 'https://elsewhere.example' },
  {},
];

/**
 * Calls every endpoint that changes something as a browser does that another site misuses: with our cookies.
 *
 * @returns the endpoints that did not refuse it for that; to be empty
 */
export async function walkForgeries(service: Service): Promise<string[]> {
  const open: string[] = [];
  const changing = service
    .get(AccessDeclarations)
    .endpoints()
    .filter(({ method }) => !harmless.includes(method));
  for (const { method, path } of changing)
    for (const cookie of [`${sessionCookie}=x`, `${volunteerCookie}=x`])
      for (const headers of elsewhere) {
        const request = { method: method as 'POST', url: urlOf(path), headers: { cookie, ...headers } };
        const { statusCode, body } = await service.inject(request);
        if (statusCode !== 403 || !body.includes('Not from our own pages')) open.push(`${method} ${path}`);
      }
  return [...new Set(open)];
}

const callersOf = (access: Access | undefined): Caller[] => {
  if (access === 'anybody') return ['nobody', ...roles];
  return roles.filter((role) => access && mayCall(role, access));
};

const line = (method: string, path: string, callers: readonly Caller[]) =>
  `${method} ${path}: ${callers.includes('nobody') ? 'anybody' : callers.join(', ')}`;

const outside = ['/health', '/ready', '/metrics'];

/** With something in the place of each parameter that nothing has for a name. */
function urlOf(path: string): string {
  const filled = path.replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000000');
  return outside.includes(path) ? filled : `/v1${filled}`;
}
