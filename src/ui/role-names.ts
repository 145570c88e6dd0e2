import type { Role } from '../domain/people/people.rules';

/** The words for roles, the same everywhere. */
export const ROLE_NAMES: Record<Role, string> = {
  staff: 'เจ้าหน้าที่',
  supervisor: 'หัวหน้าส่วนราชการ',
  executive: 'ผู้บริหาร',
  admin: 'ผู้ดูแลระบบ',
};

/** How people write roles; the first is the role's name. */
export const ROLE_WORDS: Record<Role, readonly string[]> = {
  staff: [ROLE_NAMES.staff, 'จนท.', 'จนท', 'พนักงาน'],
  supervisor: [ROLE_NAMES.supervisor, 'หัวหน้าหน่วยงาน', 'หัวหน้าส่วน', 'หัวหน้ากอง', 'หัวหน้า', 'ผู้อำนวยการกอง', 'ผอ.กอง'],
  executive: [ROLE_NAMES.executive, 'นายก', 'ปลัดเทศบาล', 'ปลัด อบต.'],
  admin: [ROLE_NAMES.admin, 'ผู้ดูแล', 'แอดมิน', 'admin'],
};
