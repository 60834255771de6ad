/** Argument: call. Answer: whether it is issued. The first time, it counts as handed out. */
export const confirmLua = `
local lease = load(argument.call)
if among(lease.state, 'issuing', 'abandoning') then
  move(lease, 'issued', lease.expires)
  redis.call('INCR', pool .. 'handed-out')
  acknowledged(lease)
end
return lease.state == 'issued' and 1 or 0
`;

/** Argument: call. */
export const abandonLua = `
local lease = load(argument.call)
if lease.state == 'issuing' then redis.call('HSET', lease_key(lease.call), 'state', 'abandoning') end
`;

/** Argument: call, volunteer, now, expires. */
export const renewLua = `
local lease = load(argument.call)
if lease.volunteer ~= argument.volunteer then return { 'unknown' } end
if lease.state ~= 'issued' or tonumber(lease.expires) <= argument.now then return { 'over' } end
local expires = math.min(argument.expires, tonumber(lease.keep))
redis.call('HSET', lease_key(lease.call), 'expires', expires)
move(lease, 'issued', expires)
return { 'done', expires }
`;

/** Argument: call, volunteer, now, claim_until. */
export const releaseLua = `
local lease = load(argument.call)
if lease.volunteer ~= argument.volunteer then return { 'unknown' } end
if lease.state == 'released' then return { 'done' } end
local running = lease.state == 'issued' and tonumber(lease.expires) > argument.now
if not running and lease.state ~= 'releasing' then return { 'over' } end
take_away(lease, 'releasing', argument.claim_until)
return { 'done', lease_of(lease.call) }
`;

/** Argument: call, volunteer. Answer: which number. */
export const numberOfLua = `
local lease = load(argument.call)
if lease.volunteer ~= argument.volunteer then return { 'unknown' } end
return { 'done', lease.index }
`;

/** Argument: calls. Answer: those of which there is no lease, and no trace of one. */
export const unknownLua = `
local unknown = {}
for _, call in ipairs(argument.calls) do
  if redis.call('EXISTS', lease_key(call)) == 0 then unknown[#unknown + 1] = call end
end
return unknown
`;

/** Argument: now, limit, claim_until. Answer: leases, each with its fields one after the other. */
export const endingsLua = `
local endings = {}
for _, call in ipairs(redis.call('ZRANGEBYSCORE', pool .. 'wake', '-inf', argument.now, 'LIMIT', 0, argument.limit)) do
  local lease = load(call)
  if among(lease.state, 'issuing', 'abandoning') then
    -- The volunteer was told of no number, so his request is open again.
    if lease.request then redis.call('DEL', request_key(lease.volunteer, lease.request)) end
    redis.call('HSET', lease_key(call), 'unconfirmed', 1)
    take_away(lease, 'releasing', argument.claim_until)
  elseif lease.state == 'issued' then take_away(lease, 'expiring', argument.claim_until)
  elseif among(lease.state, 'releasing', 'expiring') then move(lease, lease.state, argument.claim_until)
  else redis.call('ZREM', pool .. 'wake', call) end
  if among(lease.state, 'releasing', 'expiring') then endings[#endings + 1] = lease_of(call) end
end
return endings
`;

/** Argument: call, forget_at, rest: how long after the late window an expired number rests, in ms. */
export const finishLua = `
local lease = load(argument.call)
if not among(lease.state, 'releasing', 'expiring') then return end
local expired, status = lease.state == 'expiring', state_of(lease.index)
if lease.unconfirmed then acknowledged(lease) end
move(lease, expired and 'expired' or 'released')
forget(lease, expired and lease.keep or argument.forget_at)
-- An older call may have closed it in the meantime.
if status ~= LEASED or not is_last(lease) then return end
local quarter = expired and math.ceil((tonumber(lease.keep) + argument.rest) / 900000) or 0
wait(lease.index, lease.zone, lease.attempts, quarter)
`;
