import type { Firefox } from './firefox.ts';

type Run = Firefox['run'];

/**
 * Has Firefox remember what pages of the extension say by `console.error`: it keeps errors that
 * nobody caught by itself, but not those. Processes that are still to come are told too.
 */
export const listenForComplaints = (run: Run): Promise<void> =>
  run(
    `window.catBaoComplaints = [];
     Services.ppmm.addMessageListener('cat-bao:said', ({ data }) => {
       window.catBaoComplaints.push(data);
     });
     Services.ppmm.loadProcessScript('data:,' + encodeURIComponent(args[0]), true);`,
    `const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
     storage.addLogEventListener((subject) => {
       const { level, filename, arguments: said } = subject.wrappedJSObject;
       if (level !== 'error') return;
       Services.cpmm.sendAsyncMessage('cat-bao:said', [filename, ...said].map(String).join(' '));
     }, Services.scriptSecurityManager.getSystemPrincipal());`,
  );

/**
 * Errors in the console that name a file of the extension, from whichever of its pages. That an
 * answer came after its page was closed is none: Firefox notes it of every popup that a person
 * closes before all is there, and of a tab that is closed before its page has come.
 */
export const complaintsOf = (firefox: Firefox): Promise<string[]> =>
  firefox.run<string[]>(
    `return Services.console.getMessageArray()
       .filter((message) => message instanceof Ci.nsIScriptError)
       .filter(({ flags }) => !(flags & Ci.nsIScriptError.warningFlag))
       .map(String)
       .concat(window.catBaoComplaints)
       .filter((text) => text.includes(args[0])
         && !/after context unloaded|FrameData missing/.test(text));`,
    firefox.origin,
  );
