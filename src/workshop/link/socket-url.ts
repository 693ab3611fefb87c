/** Where this page's server takes the sockets of rooms. */
export const socketUrl = (): string => `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/api/room`;
