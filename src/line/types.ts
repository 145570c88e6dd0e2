import type { messagingApi, webhook } from '@line/bot-sdk';

/** LINE's own shapes, under the names the rest of the house uses. */
export type Message = messagingApi.Message;
export type FlexContainer = messagingApi.FlexContainer;
export type FlexBubble = messagingApi.FlexBubble;
export type FlexComponent = messagingApi.FlexComponent;
export type FlexBox = messagingApi.FlexBox;
export type FlexText = messagingApi.FlexText;
export type FlexImage = messagingApi.FlexImage;
export type FlexButton = messagingApi.FlexButton;
export type FlexSeparator = messagingApi.FlexSeparator;
export type QuickReplyItem = messagingApi.QuickReplyItem;
export type Action = messagingApi.Action;
export type LineEvent = webhook.Event;
export type RichMenuRequest = messagingApi.RichMenuRequest;
export type RichMenuResponse = messagingApi.RichMenuResponse;
