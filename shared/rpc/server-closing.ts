/** The code with which the local server closes its WebSockets when it is being ended: RFC 6455, “going away”. */
export const SERVER_CLOSING = 1001;
