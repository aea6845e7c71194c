import type { ThemeConfig } from 'antd';

/**
 * The app's tokens (`theme/tokens.css`) in antd's words. Its own greys miss 4.5:1 on white: the three
 * kinds of quiet text are one here, `contrast.test.ts` holds them to it. The build writes the styles
 * of this theme into a file; nothing is injected while the console runs (`zeroRuntime`).
 */
export const antdTheme: ThemeConfig = {
  hashed: false,
  zeroRuntime: true,
  cssVar: { key: 'wh' },
  token: {
    // Nothing moves: faster, calmer, and no button that keeps the spinner of an animation whose end
    // the browser never told.
    motion: false,
    colorPrimary: '#9a2a5b',
    colorPrimaryHover: '#7f2049',
    colorPrimaryActive: '#6b1a3d',
    colorPrimaryBg: '#fbeef3',
    colorPrimaryBgHover: '#f6dfe8',
    colorPrimaryBorder: '#d9a3bd',
    colorPrimaryBorderHover: '#c77fa2',
    colorPrimaryText: '#9a2a5b',
    colorLink: '#9a2a5b',
    colorLinkHover: '#7f2049',
    colorLinkActive: '#6b1a3d',
    colorSuccess: '#1e7048',
    colorSuccessBg: '#eaf5ee',
    colorSuccessBorder: '#a9d2bb',
    colorWarning: '#8a5200',
    colorWarningBg: '#fdf3e1',
    colorWarningBorder: '#e5c48f',
    colorError: '#b3261e',
    colorErrorHover: '#8f1d17',
    colorErrorBg: '#fdecea',
    colorErrorBorder: '#eab1ad',
    colorInfo: '#1f5a9e',
    colorInfoBg: '#eaf2fb',
    colorInfoBorder: '#a9c6e6',
    colorText: '#2a2024',
    colorTextSecondary: '#665a5f',
    colorTextTertiary: '#665a5f',
    // Also the track of a switch that is off, and the arrow of a select: seen at 3:1.
    colorTextQuaternary: '#8d7f85',
    colorTextDescription: '#665a5f',
    colorTextPlaceholder: '#75696e',
    colorTextDisabled: '#75696e',
    colorTextLabel: '#2a2024',
    colorTextHeading: '#2a2024',
    colorIcon: '#665a5f',
    colorBorder: '#8d7f85',
    colorBorderSecondary: '#ede4e0',
    colorSplit: '#ede4e0',
    colorBgLayout: '#fbf7f4',
    colorBgContainer: '#ffffff',
    controlItemBgActive: '#fbeef3',
    controlItemBgActiveHover: '#f6dfe8',
    controlItemBgHover: '#f7f1ee',
    controlOutline: 'rgba(154, 42, 91, 0.22)',
    borderRadius: 9,
    borderRadiusLG: 14,
    borderRadiusSM: 7,
    fontSize: 15,
    fontSizeSM: 14,
    fontSizeLG: 17,
    controlHeight: 40,
    controlHeightSM: 32,
    controlHeightLG: 48,
    wireframe: false,
    fontFamily:
      "system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif",
  },
  components: {
    Table: { headerBg: '#fbf7f4', headerColor: '#665a5f', rowHoverBg: '#fdf9f7' },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Form: { itemMarginBottom: 20, verticalLabelPadding: '0 0 6px' },
  },
};
