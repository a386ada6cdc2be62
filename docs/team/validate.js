function validate(newDoc, oldDoc, userCtx, secObj) {
  // What a circle's database takes. CouchDB asks this function at every write (`validate_doc_update` of a design
  // document); it is old JavaScript, for old servers. Extensions check all of it again when they read: what
  // stands here keeps one member from spoiling what the others wrote, and from speaking in their names.
  // It begins with its first word: a server may read no more than an expression after `return`.
  var STAMP = /^[0-9a-z]{9}\.[0-9a-z]{1,32}$/;
  var KINDS = ['campaign', 'note', 'together', 'apart', 'highlight', 'aside'];
  var ARTICLE_MAX = 4000000;
  var ENTRIES_MAX = 10000;

  function refuse(why) {
    throw { forbidden: why };
  }
  function has(object, name) {
    return Object.prototype.hasOwnProperty.call(object, name);
  }
  function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  }
  function isAdmin() {
    var admins = (secObj && secObj.admins) || {};
    var roles = (admins.roles || []).concat('_admin');
    if ((admins.names || []).indexOf(userCtx.name) >= 0) return true;
    return userCtx.roles.some(function (role) {
      return roles.indexOf(role) >= 0;
    });
  }
  function demandText(name, most) {
    var value = newDoc[name];
    if (typeof value !== 'string' || value === '' || value.length > most) refuse(name + ': a text');
  }
  function demandMembers(names) {
    Object.keys(newDoc).forEach(function (name) {
      if (name.charAt(0) !== '_' && names.indexOf(name) < 0) refuse(name + ': not known');
    });
  }
  function demandStamped(fields, what) {
    Object.keys(fields).forEach(function (name) {
      var held = fields[name];
      if (!isObject(held) || !STAMP.test(held.stamp)) refuse(what + '.' + name + ': a stamp');
    });
  }
  // A later word takes the place of an earlier one, never the other way round.
  function demandNoEarlier(before, after, what) {
    if (!isObject(before)) return;
    Object.keys(before).forEach(function (name) {
      if (!isObject(before[name]) || typeof before[name].stamp !== 'string') return;
      if (!isObject(after) || !has(after, name)) refuse(what + '.' + name + ': taken away');
      if (after[name].stamp < before[name].stamp)
        refuse(what + '.' + name + ': of an earlier time');
    });
  }
  function demandEntries(entries) {
    if (!isObject(entries) || Object.keys(entries).length > ENTRIES_MAX) refuse('entries: entries');
    Object.keys(entries).forEach(function (stamp) {
      var held = entries[stamp];
      if (!STAMP.test(stamp)) refuse('entries: a stamp');
      if (held === 0) return;
      if (!isObject(held) || typeof held.value !== 'string' || KINDS.indexOf(held.kind) < 0)
        refuse('entries.' + stamp + ': an entry or 0');
    });
  }
  // Entries are added and struck out; none is changed, none vanishes, none that was struck out comes back. Only a
  // campaign that its machine shares no longer is left out; whoever took it before says it again.
  function demandKept(before, after) {
    if (!isObject(before)) return;
    Object.keys(before).forEach(function (stamp) {
      var held = before[stamp];
      if (!has(after, stamp)) {
        if (isObject(held) && held.kind === 'campaign') return;
        refuse('entries.' + stamp + ': taken away');
      }
      var now = after[stamp];
      if (now === 0) return;
      if (held === 0) refuse('entries.' + stamp + ': was struck out');
      if (!isObject(held)) return;
      // Two machines may have made one campaign each; of two ids one stays.
      if (now.kind !== held.kind || (held.kind !== 'campaign' && now.value !== held.value))
        refuse('entries.' + stamp + ': changed');
    });
  }

  if (isAdmin()) return;
  if (!userCtx.name) throw { unauthorized: 'sign in first' };
  if (userCtx.roles.indexOf('cat-bao-reader') >= 0) refuse('this account only reads');

  var id = String(newDoc._id);
  var old = oldDoc && !oldDoc._deleted ? oldDoc : null;

  if (newDoc._deleted) {
    // So the losers of a fork are cleared away, by whoever settles it. What they said stands in the winner.
    demandMembers([]);
    if (/^(clip|campaign):/.test(id)) return;
    if (old && old.type === 'person' && old.user === userCtx.name) return;
    refuse('not yours to delete');
  }
  if (newDoc.v !== 1) refuse('v: 1');
  if (old && old.type !== newDoc.type) refuse('type: changed');

  switch (newDoc.type) {
    case 'clip':
      if (!/^clip:[0-9a-f]{64}$/.test(id)) refuse('_id: clip:');
      demandMembers(
        'type v id url urlKey capturedAt device source textHash entries corrections article snapshots'.split(
          ' ',
        ),
      );
      demandText('url', 10000);
      if (!/^https?:\/\//.test(newDoc.url)) refuse('url: of the web');
      demandText('urlKey', 10000);
      if (old && old.urlKey !== newDoc.urlKey) refuse('urlKey: changed');
      if (!/^[0-9a-f]{64}$/.test(newDoc.textHash)) refuse('textHash: SHA-256');
      var article = newDoc.article;
      if (
        !isObject(article) ||
        typeof article.html !== 'string' ||
        typeof article.text !== 'string'
      )
        refuse('article: an article');
      if (article.html.length + article.text.length > ARTICLE_MAX) refuse('article: too large');
      demandEntries(newDoc.entries);
      if (!isObject(newDoc.corrections)) refuse('corrections: corrections');
      demandStamped(newDoc.corrections, 'corrections');
      if (old) {
        demandKept(old.entries, newDoc.entries);
        demandNoEarlier(old.corrections, newDoc.corrections, 'corrections');
        (old.snapshots || []).forEach(function (hash) {
          if ((newDoc.snapshots || []).indexOf(hash) < 0) refuse('snapshots: taken away');
        });
      }
      return;
    case 'campaign':
      if (!/^campaign:[0-9a-f-]{36}$/.test(id) || id !== 'campaign:' + newDoc.id)
        refuse('_id: campaign:');
      demandText('name', 1000);
      if (JSON.stringify(newDoc).length > 500000) refuse('too large');
      demandStamped(newDoc.details || {}, 'details');
      if (newDoc.renamed) demandStamped({ renamed: newDoc.renamed }, 'campaign');
      if (old) {
        demandNoEarlier(old.details, newDoc.details, 'details');
        if (old.renamed) {
          demandNoEarlier({ renamed: old.renamed }, { renamed: newDoc.renamed || {} }, 'campaign');
          if (!newDoc.renamed) refuse('renamed: taken away');
        }
        if (old.mergedInto && !(newDoc.mergedInto >= old.mergedInto)) refuse('mergedInto: changed');
      }
      return;
    case 'person':
      if (id !== 'person:' + newDoc.device) refuse('_id: person:');
      demandMembers(['type', 'v', 'device', 'name', 'stamp', 'user']);
      demandText('name', 200);
      if (!STAMP.test(newDoc.stamp) || newDoc.stamp.slice(10) !== newDoc.device)
        refuse('stamp: of this device');
      // Nobody speaks in another's name: a machine belongs to the account that named it first.
      if (newDoc.user !== userCtx.name) refuse('user: ' + userCtx.name);
      if (old && old.user && old.user !== userCtx.name) refuse('user: of another account');
      if (old && old.stamp > newDoc.stamp) refuse('stamp: of an earlier time');
      return;
    case 'snap':
      if (!/^snap:[0-9a-f]{64}$/.test(id)) refuse('_id: snap:');
      demandMembers(['type', 'v', 'size']);
      if (old) refuse('written once');
      if (Object.keys(newDoc._attachments || {}).join() !== 'page.html.gz') refuse('page.html.gz');
      return;
    default:
      refuse('type: clip, campaign, person, snap');
  }
}
