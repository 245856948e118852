/** iOS 12.1 and Chrome 70 do not know `globalThis`; `window` is there in a browser, and Taro provides it in WeChat. */
const windowForGlobalThis = ({ types }) => ({
  visitor: {
    ReferencedIdentifier(path) {
      if (path.node.name === 'globalThis') path.replaceWith(types.identifier('window'));
    },
  },
});

module.exports = {
  presets: [
    ['taro', { framework: 'react', ts: true, compiler: 'webpack5', targets: { ios: '12', chrome: '70' } }],
  ],
  overrides: [{ test: /node_modules[\\/]@tanstack/, plugins: [windowForGlobalThis] }],
};
