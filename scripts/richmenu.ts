// npm run richmenu -- apply|show|remove: the rich menus of the channel.

import { applyMenus } from '../src/bot/richmenu/apply-menus';
import { describeMenus } from '../src/bot/richmenu/describe-menus';
import { removeMenus } from '../src/bot/richmenu/remove-menus';
import { runCommand } from '../src/command';
import { readConfig } from '../src/config';
import type { RichMenuGateway } from '../src/line/gateway';
import { createLiveGateway } from '../src/line/live-gateway';
import { silentLog } from '../src/log';
import { openDatabase } from '../src/operations/open-database';

const USAGE = 'วิธีใช้: npm run richmenu -- apply|show|remove';
const NO_CHANNEL = 'ต้องตั้ง LINE_CHANNEL_SECRET และ LINE_CHANNEL_ACCESS_TOKEN ก่อน (ตัวจำลอง LINE ตั้งเมนูเองเมื่อเริ่มทำงาน)';
const STATES = { current: 'ใช้อยู่', old: 'รุ่นเก่า', foreign: 'ไม่ใช่ของตามติด' } as const;

async function apply(menus: RichMenuGateway): Promise<void> {
  const database = await openDatabase(process.env);
  try {
    const { created, kept, removed, linked, refused } = await applyMenus(menus);
    console.log(
      `สร้าง ${created} ใช้ของเดิม ${kept} ลบของเก่า ${removed} ผูกกับผู้ลงทะเบียน ${linked} คน LINE ปฏิเสธ ${refused} คน`,
    );
  } finally {
    await database.close();
  }
}

async function show(menus: RichMenuGateway): Promise<void> {
  const { menus: found, missing } = await describeMenus(menus);
  for (const { richMenuId, name, state, isDefault } of found) {
    console.log(`${richMenuId} ${name} ${STATES[state]}${isDefault ? ' (เมนูของผู้ที่ยังไม่ลงทะเบียน)' : ''}`);
  }
  for (const name of missing) console.log(`- ${name} ยังไม่มีในช่องทาง LINE`);
}

async function remove(menus: RichMenuGateway): Promise<void> {
  console.log(`ลบ ${await removeMenus(menus)}`);
}

const ACTIONS: Record<string, (menus: RichMenuGateway) => Promise<void>> = { apply, show, remove };

async function main(args: readonly string[]): Promise<number> {
  const action = args.length === 1 ? ACTIONS[args[0] ?? ''] : undefined;
  if (!action) {
    console.error(USAGE);
    return 2;
  }
  const config = readConfig(process.env);
  if (config.line.kind === 'simulator') {
    console.error(NO_CHANNEL);
    return 1;
  }
  await action(createLiveGateway({ ...config.line, log: silentLog }).richMenus);
  return 0;
}

runCommand(main);
