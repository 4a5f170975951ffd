/** What the preload script says to the page when it hands over a port to the engine, in the window message's data. */
export const PORT_MESSAGE = 'send-pathways:port';
